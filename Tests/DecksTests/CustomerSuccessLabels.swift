/// What a careful reader finds in the lexicons: a term, its acronym, how its definition begins and
/// ends, and how many paragraphs it has where that is not one.
enum CustomerSuccessLabels {
  /// The English lexicon.
  static let english = """
    Adoption: Access turned into … does not count.
    Annual Recurring Revenue = ARR: The yearly value … $36,000 adds $12,000. [2]
    Business outcomes: What the customer … means to them.
    Business-to-Business = B2B: Describes a company … up here first.
    Business-to-Consumer = B2C: Describes a company … a named contact.
    Champion: Someone at the … as a warning.
    Churn: Customers or recurring … 1% by revenue. [2]
    Cross-sell: The sale of … is an upsell.
    Customer Acquisition Cost = CAC: What it costs … not a win. [2]
    Customer adoption: The spread of … sessions proves nothing.
    Customer advocate: A person or … as a reference.
    Customer Health Score = CHS: A rating (out … guarantee a renewal.
    Customer lifecycle stage: Where a customer … takes the customer’s.
    Customer Lifetime Value = CLV: The margin (or, … the usual target. [2]
    Customer onboarding: Taking a new … been switched on.
    Customer retention: The ability to … question of revenue. [2]
    Discovery call: The first in-depth … product comes later.
    Executive Business Review = EBR: A strategic meeting … the working team.
    Executive sponsor: The senior leader … day to day.
    Feature adoption: The share of … many come back.
    Feature request: An idea for … it promises nothing.
    Gross Revenue Retention = GRR: The share of … to downgrades: 90%. [2]
    High-touch: An engagement model … is its opposite.
    Ideal Customer Profile = ICP: A portrait of … store up churn.
    Implementation: The technical side … value from it.
    Journey mapping: Charting, step by … the organisation chart.
    Key Performance Indicator = KPI: One of the … only a statistic.
    Low-touch: The engagement model … means tech-touch instead.
    Monthly Recurring Revenue = MRR: The total of … figure is ARR. [2]
    Net Revenue Retention = NRR: Recurring revenue at … lose $10,000: 110%. [2]
    Recurring revenue: The part of … back for more.
    Renewal: The extension of … apart, as expansion.
    Sales handoff: The passing of … is not enough.
    Sales journey: A potential buyer’s … of them end.
    Success plan: A road map … it is worthless.
    Tech-touch: An engagement model … left to themselves.
    Time to First Value = TTFV: How long it … is to stay.
    Upsell: The sale, to … be a cross-sell.
    Voice of the Customer = VoC: A continuous effort … what has changed.
    White-glove service: First-class care cut … everything for them.
    Word of mouth: A customer’s own … a different thing.
    Year-over-Year = YoY: The change in … leaves them in.
    """

  /// The French lexicon, whose field speaks English.
  static let french = """
    Adoption: Passage de l’accès … ne compte pas.
    Annual Recurring Revenue = ARR: Valeur sur un … y ajoute 12\u{202F}000\u{A0}€. [2]
    Business outcomes: Résultats que le … sont des moyens.
    Business-to-Business = B2B: Se dit d’une … y est né.
    Business-to-Consumer = B2C: Se dit d’une … un interlocuteur attitré.
    Champion: Personne qui, chez … un signal d’alerte.
    Churn: Perte de clients … 1\u{202F}% en revenu. [2]
    Cross-sell: Vente, à un … relève de l’upsell.
    Customer Acquisition Cost = CAC: Ce que coûte … pas un gain. [2]
    Customer adoption: Diffusion de l’usage … ne prouve rien.
    Customer advocate: Personne ou équipe … français, client ambassadeur.
    Customer Health Score = CHS: Note (sur 100, … promesse de renouvellement.
    Customer lifecycle stage: Point où en … vue du client.
    Customer Lifetime Value = CLV: Marge (ou, plus … est l’objectif usuel. [2]
    Customer onboarding: Accompagnement d’un nouveau … celui-ci est installé.
    Customer retention: Capacité à garder … propos du revenu. [2]
    Discovery call: Premier échange approfondi … produit vient après.
    Executive Business Review = EBR: Réunion stratégique entre … avec les équipes.
    Executive sponsor: Dirigeant qui, chez … produit au quotidien.
    Feature adoption: Part des utilisateurs … combien y reviennent.
    Feature request: Évolution du produit, … promesse de développement.
    Gross Revenue Retention = GRR: Part du revenu … de baisses\u{A0}: 90\u{202F}%. [2]
    High-Touch: Modèle d’accompagnement où … en est l’opposé.
    Ideal Customer Profile = ICP: Portrait du type … souvent du churn.
    Implementation: Volet technique du … de la valeur.
    Journey mapping: Travail d’équipe qui … jamais de l’organigramme.
    Key Performance Indicators = KPI: Les quelques mesures … n’est qu’une statistique.
    Low-Touch: Modèle intermédiaire d’accompagnement\u{A0}: … plutôt le tech-touch.
    Monthly Recurring Revenue = MRR: Total des abonnements … valeur donnent l’ARR. [2]
    Net Revenue Retention = NRR: Revenu récurrent que … de pertes\u{A0}: 110\u{202F}%. [2]
    Recurring revenue: Part du revenu … client y revient.
    Renewal: Reconduction d’un abonnement … part, comme expansion.
    Sales handoff: Passage de relais, … n’y suffit pas.
    Sales journey: Chemin d’un acheteur … tous deux s’arrêtent.
    Success plan: Feuille de route … sert à rien.
    Tech-Touch: Modèle d’accompagnement à … livrés à eux-mêmes.
    Time To First Value = TTFV: Temps écoulé entre … chances de rester.
    Upsell: Vente, à un … serait du cross-sell.
    Voice of the Customer = VoC: Démarche continue qui … qui a changé.
    White glove service: Prestation de premier … faire pour lui.
    Word of mouth: Recommandation spontanée d’un … est autre chose.
    Year-over-Year = YoY: Variation d’un indicateur … le mois précédent.
    """
}
