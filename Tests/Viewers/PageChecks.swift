/// What is asked of a shown page, in JavaScript: each expression gives a list of what is wrong.
public enum PageChecks {
  /// Texts whose contrast with what is behind them is under WCAG's AA.
  public static let contrast = """
    (() => {
      const channels = text => text.match(/[\\d.]+/g).map(Number);
      const light = color => {
        const [r, g, b] = channels(color).slice(0, 3).map(v => v / 255)
          .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = element => {
        for (let at = element; at; at = at.parentElement) {
          const color = getComputedStyle(at).backgroundColor;
          const parts = channels(color);
          if (parts.length === 3 || parts[3] > 0) return color;
        }
        return 'rgb(255, 255, 255)';
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const poor = [];
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || ['TITLE', 'title', 'desc'].includes(element.tagName)) continue;
        const style = getComputedStyle(element);
        const ink = element.closest('svg') ? style.fill : style.color;
        const [a, b] = [light(ink), light(behind(element))].sort((x, y) => y - x);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < (isLarge ? 3 : 4.5)) poor.push(ratio.toFixed(2) + ' ' + element.textContent.trim());
      }
      return poor;
    })()
    """

  /// Headings that are not one level below or above their neighbours, or more than one of the first.
  public static let headings = """
    (() => {
      const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')];
      const wrong = levels.filter((heading, index) => {
        const level = Number(heading.tagName[1]);
        const before = index ? Number(levels[index - 1].tagName[1]) : 0;
        return level > before + 1 || (level === 1) !== (index === 0) || !heading.textContent.trim();
      });
      return wrong.map(heading => heading.tagName + ' ' + heading.textContent);
    })()
    """

  /// Tables without a caption or with a header that is no header.
  public static let tables = """
    [...document.querySelectorAll('table')].filter(table =>
      !table.caption || !table.caption.textContent.trim() || !table.tHead
      || ![...table.tHead.querySelectorAll('th')].every(cell => cell.scope === 'col' && cell.textContent)
      || table.tHead.querySelectorAll('td').length
      || ![...table.tBodies[0].rows].every(row => row.cells[0].tagName === 'TH'
        && row.cells[0].scope === 'row' && row.cells.length === table.tHead.rows[0].cells.length)
    ).map(table => table.textContent)
    """

  /// Pictures without a title, a description, or a table beside them; ornaments that are told.
  public static let pictures = """
    [...document.querySelectorAll('svg')].filter(svg => {
      if (svg.getAttribute('aria-hidden') === 'true') return svg.querySelector('text');
      const names = (svg.getAttribute('aria-labelledby') || '').split(' ')
        .map(id => document.getElementById(id));
      return svg.getAttribute('role') !== 'img' || names.length !== 2
        || !names.every(name => name && svg.contains(name) && name.textContent.trim())
        || !svg.closest('figure')?.querySelector('table');
    }).map(svg => svg.outerHTML.slice(0, 200))
    """

  /// Names given twice, links that lead nowhere, and whatever could run or load something.
  public static let rest = """
    (() => {
      const wrong = [];
      const names = [...document.querySelectorAll('[id]')].map(element => element.id);
      if (new Set(names).size !== names.length) wrong.push('two elements with one id');
      for (const link of document.querySelectorAll('a')) {
        const target = link.getAttribute('href');
        if (!target.startsWith('#') || !document.getElementById(target.slice(1))) wrong.push(target);
      }
      for (const other of document.querySelectorAll(
        'script, link, img, iframe, object, embed, form, input, button, base, video, audio, [style]'
      )) wrong.push(other.outerHTML.slice(0, 200));
      for (const element of document.querySelectorAll('*'))
        for (const name of element.getAttributeNames())
          if (name.startsWith('on') || name === 'src') wrong.push(name);
      for (const element of document.querySelectorAll('[aria-labelledby]'))
        for (const id of element.getAttribute('aria-labelledby').split(' '))
          if (!document.getElementById(id)) wrong.push('no ' + id);
      if (!document.documentElement.lang || !document.title) wrong.push('no language or title');
      return wrong;
    })()
    """

  /// All of them.
  public static let all = [contrast, headings, tables, pictures, rest]

  /// The texts of every table: rows of cells, the header first.
  public static let cells = """
    [...document.querySelectorAll('table')].map(table =>
      [...table.rows].map(row => [...row.cells].map(cell => cell.textContent.trim())))
    """

  /// The pixels by which the page is wider than its window.
  public static let overflow = "document.documentElement.scrollWidth - innerWidth"
}
