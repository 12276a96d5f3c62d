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

  /// Words that designers use in the classes of a mark that says of what sort a thing is.
  public static let badgeClasses: WordList = """
    tag, badge, label, pill, chip, category, kind, pos, domain
    """

  /// Classes of text that only screen readers say.
  public static let spokenClasses: WordList = """
    screen-reader-text, sr-only, visually-hidden, visuallyhidden
    """
}
