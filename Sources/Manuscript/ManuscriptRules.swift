/// The rules about files, headers and Markdown.
public enum ManuscriptRules {
  public static let symbolicLink = Rule(
    "symbolic-link",
    "Symbolic links could lead out of the folder, and do not survive being copied, so they are refused.")
  public static let unreadableFile = Rule(
    "unreadable-file", "A file of the content could not be read, or is not a file at all.")
  public static let folderForFile = Rule("folder-for-file", "A folder stands where a file should be.")
  public static let fileTooLarge = Rule(
    "file-too-large",
    "Text files and drawings may have 256 KB and other pictures 4 MB: readers on phones pay for each of them.")
  public static let notUTF8 = Rule(
    "not-utf-8", "All text files, and their names, are UTF-8, so that every letter arrives as it was written.")
  public static let controlCharacter = Rule(
    "control-character",
    "NUL bytes and other control characters do not belong in text, nor in names of files; they come from broken files.")
  public static let yaml = Rule("yaml", "The header of a page, or a .yaml file, cannot be read as YAML.")
  public static let yamlComment = Rule(
    "yaml-comment", "A '#' behind a space begins a comment: what follows it right away was rather meant to be read.")
  public static let table = Rule(
    "table", "A .csv file names its columns in the first line; each line below has a field for every column.")
  public static let noHeader = Rule("no-header", "Each Markdown file begins with a header between two lines of '---'.")
  public static let unknownKey = Rule(
    "unknown-key", "A key that nothing reads is a mistake: its value would be lost without a word.")
  public static let missingKey = Rule("missing-key", "A key that the page needs is not there.")
  public static let duplicateKey = Rule("duplicate-key", "A key stands twice; one of the values would be lost.")
  public static let wrongType = Rule("wrong-type", "A value is of another kind than its key needs, or is empty.")
  public static let rawHTML = Rule(
    "raw-html", "HTML in the content is refused: it could break the page or carry a script.")
  public static let dangerousLink = Rule(
    "dangerous-link", "Links that begin with javascript:, data: or vbscript: can run code, so they are refused.")
  public static let headingLevel = Rule(
    "heading-level",
    "Headings go down one level at a time, starting with '##': people who cannot see the page find their way by them.")
  public static let boldHeading = Rule(
    "bold-heading",
    "A heading is written with '##': bold words alone are not found by those who move from heading to heading."
  )
  public static let imageDescription = Rule("image-description", "Every picture has words for those who cannot see it.")
  public static let drawing = Rule(
    "drawing",
    "A drawing (SVG) holds plain shapes in plain colours and nothing else: such a file could also run scripts, load others and lead to other pages."
  )
  public static let unknownAlert = Rule(
    "unknown-alert", "A box of a kind that does not exist would be shown as a quotation.")
  public static let linkWords = Rule(
    "link-words", "The words of a link say where it leads: people move from link to link and hear nothing between them."
  )
  public static let strayMark = Rule(
    "stray-mark",
    "What looks like a mark of Markdown is one: a heading, list, link or bold word that is not read as such shows its marks to readers."
  )
  public static let strayNote = Rule(
    "stray-note", "Each sign of a note has its note, and each note its sign: the words of others are lost.")
  public static let tableRow = Rule(
    "table-row", "Each row of a table has a cell for every column: the words of any more are lost.")
  public static let conflictMark = Rule(
    "conflict-mark", "Two versions of a text that were put together stand in one only, without the marks between them.")
  public static let hiddenCharacter = Rule(
    "hidden-character",
    "Characters that nobody sees do not stand in words: they hide them from searches and checks, or turn their direction."
  )
  public static let wrongEncoding = Rule(
    "wrong-encoding",
    "Text that was read in a wrong encoding and saved again holds signs such as 'â€™' for an apostrophe.")
  public static let emptyLink = Rule("empty-link", "A link without words cannot be found or read out.")

  public static let spanMark = Rule(
    "span-mark",
    "A mark for words that only some editions have is a link without words, and stands between plain words: headings and quotations are the same in all editions."
  )

  public static let tooMuchMarkup = Rule(
    "too-much-markup",
    "A passage with thousands of marks, or with lists and quotations dozens of levels deep, could keep the parser busy for minutes; such a text comes from a broken program, and is not read."
  )

  public static let all: [Rule] = [
    symbolicLink, unreadableFile, folderForFile, fileTooLarge, notUTF8, controlCharacter, yaml, yamlComment, table,
    noHeader, unknownKey, missingKey, duplicateKey, wrongType, rawHTML, dangerousLink, headingLevel, boldHeading,
    imageDescription, drawing,
    unknownAlert, emptyLink, linkWords, strayMark, strayNote, tableRow, conflictMark, hiddenCharacter, wrongEncoding,
    spanMark, tooMuchMarkup,
  ]
}
