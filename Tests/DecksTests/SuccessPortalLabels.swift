/// What a careful reader finds in the portal's tables: a term, the other half of its pair, and how
/// its definition begins and ends.
enum SuccessPortalLabels {
  /// The English table.
  static let english = """
    Activity: A single piece … or stand alone.
    Adoption: How customers take … nothing about it.
    CSM = Customer Success Manager: The designated strategic … the SSM incidents.
    Designated: Said of a … nor full-time attention.
    Enablement: Training, tools and … a different matter.
    Environment: The installation, or … one is affected.
    Expert Success: The level of … offering, Ultimate Success.
    KBO = Key Business Objective: A major aim … of a project.
    KPI = Key Performance Indicator: A measurement that … deserve the name.
    MAP = Mutual Action Plan: The one document … commits both sides.
    Maturity: How far a … be a beginner.
    SSM = Support Service Manager: The customer’s voice … TAM advises beforehand.
    Success Accelerator: A short, focused … long consulting project.
    Swarming Pod: A small group … to the case.
    TAD = Technical Account Director: The customer’s lead … to Ultimate Success.
    TAM = Technical Account Manager: A designated member … to the SSM.
    Ultimate Success: Adobe’s white-glove offering … an optional extra.
    Use Case: One specific way … makes it possible.
    Value: The tangible benefit … to prove it.
    """

  /// The French table.
  static let french = """
    Accélérateur de succès: Intervention courte et … au long cours.
    Activité: Tâche ou rendez-vous … suffit à elle-même.
    Adoption: Manière dont un … n’en dit rien.
    Cas d’usage: Emploi précis du … maladroite de l’anglais.
    CSM = responsable du succès client: Interlocuteur stratégique désigné … le SSM incidents.
    Désigné: Se dit d’une … ni plein temps.
    Enablement: Formations, outils et … est autre chose.
    Environnement: Installation, ou partie … lequel est touché.
    Expert Success: Niveau d’assistance technique … offre, Ultimate Success.
    KBO = objectif métier clé: But majeur que … forcément de vendre.
    KPI = indicateur clé de performance: Mesure qui montre … pas ce nom.
    Maturité: Degré d’avancement d’un … encore aux bases.
    Plan d’action mutuel = PAM: Document unique qui … sigle anglais, MAP.
    SSM = Support Service Manager: Porte-parole désigné du … des services d’assistance.
    Swarming pod: Petit groupe d’experts … de traduction automatique.
    TAD = directeur de compte technique: Principal responsable technique … option d’Ultimate Success.
    TAM = gestionnaire de compte technique: Conseiller technique désigné … revient au SSM.
    Ultimate Success: Offre d’assistance et … s’ajoute en option.
    Valeur: Bénéfice tangible que … à la prouver.
    """
}
