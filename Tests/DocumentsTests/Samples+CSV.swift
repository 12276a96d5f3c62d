extension Samples {
  /// A flashcard program's export: directives, comments, quotes, markup, slips.
  static let everythingCSV = """
    #separator:Semicolon
    #html:true
    #deck:Le port
    #tags column:3
    #colour:rouge
    #columns:Mot;Sens;Étiquettes
    # relu au printemps
    Quai;Lieu où les navires accostent.;port
    "Grue ; portique";"Engin qui ""lève"" les charges.

    Il roule sur des rails.";port engin
     "Bitte" ;"<b>Borne</b> d'amarrage<br>en fonte &amp; acier";
    #brouillon
    Remorqueur;Pousse, tire; aide à manœuvrer.;navire
    Darse;"Bassin" abrité;**eau**
    ;;
    Écluse;Sas
    """
}
