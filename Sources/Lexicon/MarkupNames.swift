/// Names that page authors and designers give to what stands around content.
public enum MarkupNames {
  /// ARIA roles of what stands around content.
  public static let furnitureRoles: WordList = """
    alert, alertdialog, banner, complementary, contentinfo, dialog, menu, menubar, navigation,
    search, tablist, toolbar
    """

  /// Words that designers use in the classes and ids of what stands around content.
  public static let furnitureClasses: WordList = """
    ad, ads, advert, banner, breadcrumb, breadcrumbs, comments, consent, cookie, cookies, footer,
    gdpr, menu, modal, nav, navbar, navigation, newsletter, pager, pagination, popin, popup,
    related, share, sharing, sidebar, skip, social, toc, toolbar
    """

  /// Classes of text that only screen readers say.
  public static let spokenClasses: WordList = """
    screen-reader-text, sr-only, visually-hidden, visuallyhidden
    """

  /// Wiki templates that show nothing about a term: notes, sources, navigation, maintenance.
  public static let furnitureTemplates: WordList = """
    cite, citation, citation needed, cn, fact, sfn, efn, refn, ref, r, rp, harv, harvnb, main, see,
    see also, further, about, for, redirect, hatnote, short description, use, reflist, references,
    notelist, toc, compact toc, compacttoc, horizontal toc, anchor, anchors, clear, clr, clarify,
    clarification, when, who, dubious, dead link, webarchive, navbox, portal, commons, commonscat,
    wiktionary, authority control, defaultsort, refimprove, more citations needed,
    référence nécessaire, référence souhaitée, article détaillé, voir, portail, palette, réf,
    références, sommaire, sommaire alphabétique, ébauche, siehe auch, hauptartikel, coord, image,
    multiple image, stub, unreferenced, expand section, legend
    """
}
