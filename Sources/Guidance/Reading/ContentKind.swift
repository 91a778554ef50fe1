import Manuscript
import Proofreading

/// What a file of the content is, told by its place alone.
enum ContentKind: Hashable, Sendable {
  case site
  case law
  case glossary
  case contacts
  case facts
  case duties
  case deadlines
  case redirects
  case publishedAddresses
  case councilList
  case councilWords
  case council(slug: String)
  case outdatedWords
  case readingGrades
  case reviewRecord
  case draftChecks
  case searchWords
  case accessibility
  case page(slug: String)
  case factsheet(slug: String)
  case guide(String)
  case guideStep(guide: String, step: String)
  case paragraph(number: String)
  case comparison(id: String)
  case letter(id: String)
  case provider(id: String)
  case edition(name: String)
  case questions(finder: String)
  case scenarios(finder: String)
  case outcome(finder: String, id: String)
  case picture

  /// Whether the words of such a file are known to the checks on words.
  var isOfLexicon: Bool {
    switch self {
    case .outdatedWords, .glossary, .law, .contacts, .provider, .edition: true
    default: false
    }
  }

  /// The kind of a path inside the content folder; `nil`, and a remark, where nothing reads such a file.
  ///
  /// - Parameter taken: all files, each behind the name of the tree: nobody is told to rename a file to one of them.
  init?(path: String, in tree: String, among taken: Set<String> = [], _ remarks: inout Remarks) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let place = SourcePlace("\(tree)/\(path)")
    switch (parts.count, parts[0]) {
    case (1, "site.yaml"): self = .site
    case (1, "law.yaml"): self = .law
    case (1, "glossary.yaml"): self = .glossary
    case (1, "contacts.yaml"): self = .contacts
    case (1, "facts.yaml"): self = .facts
    case (1, "duties.yaml"): self = .duties
    case (1, Deadlines.path): self = .deadlines
    case (1, "redirects.yaml"): self = .redirects
    case (1, PublishedAddresses.path): self = .publishedAddresses
    case (1, CouncilList.path): self = .councilList
    case (1, CouncilWords.path): self = .councilWords
    case (2, "councils"):
      guard let slug = Self.slug(parts[1], "yaml", place, taken, &remarks) else { return nil }
      self = .council(slug: slug)
    case (1, WordFile.path): self = .outdatedWords
    case (1, ReadingGrades.path): self = .readingGrades
    case (1, ReviewRecord.path): self = .reviewRecord
    case (1, DraftFile.path): self = .draftChecks
    case (1, SearchWords.path): self = .searchWords
    case (1, AccessibilityRecord.path): self = .accessibility
    case (2, "pages"):
      guard let slug = Self.slug(parts[1], "md", place, taken, &remarks) else { return nil }
      self = .page(slug: slug)
    case (2, "factsheets"):
      guard let slug = Self.slug(parts[1], "md", place, taken, &remarks) else { return nil }
      self = .factsheet(slug: slug)
    case (3, "guides"):
      guard Self.folder(parts[1], place, taken, &remarks) else { return nil }
      if parts[2] == "guide.yaml" {
        self = .guide(parts[1])
      } else {
        guard let slug = Self.slug(parts[2], "md", place, taken, &remarks) else { return nil }
        self = .guideStep(guide: parts[1], step: slug)
      }
    case (2, "code-of-practice"):
      guard let number = Self.paragraphNumber(parts[1], place, &remarks) else { return nil }
      self = .paragraph(number: number)
    case (2, "comparisons"):
      guard let id = Self.slug(parts[1], "yaml", place, taken, &remarks) else { return nil }
      self = .comparison(id: id)
    case (2, "letters"):
      guard let id = Self.slug(parts[1], "md", place, taken, &remarks) else { return nil }
      self = .letter(id: id)
    case (2, "providers"):
      guard let id = Self.slug(parts[1], "yaml", place, taken, &remarks) else { return nil }
      self = .provider(id: id)
    case (2, "editions"):
      guard let name = Self.slug(parts[1], "yaml", place, taken, &remarks) else { return nil }
      self = .edition(name: name)
    case (3, "finders") where parts[2] == "questions.yaml":
      guard Self.folder(parts[1], place, taken, &remarks) else { return nil }
      self = .questions(finder: parts[1])
    case (3, "finders") where parts[2] == "scenarios.yaml":
      guard Self.folder(parts[1], place, taken, &remarks) else { return nil }
      self = .scenarios(finder: parts[1])
    case (4, "finders") where parts[2] == "outcomes":
      guard Self.folder(parts[1], place, taken, &remarks), let id = Self.slug(parts[3], "md", place, taken, &remarks)
      else {
        return nil
      }
      self = .outcome(finder: parts[1], id: id)
    case (2..., "images") where SourceTree.isPicture(path):
      guard parts.allSatisfy(Self.isPictureName) else {
        remarks.error(
          GuidanceRules.fileName, "'\(path)' cannot be an address: use letters, digits, hyphens and dots", at: place,
          help: "rename the picture")
        return nil
      }
      if let device = parts.first(where: Slug.isDevice) {
        Self.report(device: device, "picture", place, &remarks)
        return nil
      }
      self = .picture
    default:
      let known = [
        "site.yaml", "law.yaml", "glossary.yaml", "contacts.yaml", "facts.yaml", "duties.yaml", "redirects.yaml",
        PublishedAddresses.path,
        CouncilList.path,
        CouncilWords.path,
        WordFile.path, ReadingGrades.path, ReviewRecord.path, DraftFile.path, SearchWords.path,
        AccessibilityRecord.path, Deadlines.path,
      ]
      let folders = [
        "pages", "factsheets", "guides", "code-of-practice", "comparisons", "providers", "editions", "finders",
        "images", "councils", "letters",
      ]
      remarks.error(
        GuidanceRules.unexpectedFile, "nothing reads the file '\(path)'", at: place,
        help: NearMiss.help(
          parts[0], in: parts.count == 1 ? known : folders,
          otherwise: "see docs/writing.md for the folders and the files that they hold"))
      return nil
    }
  }

  private static func isPictureName(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || "-_.".utf8.contains($0)
    }
  }

  /// A file name without its ending, if it is a slug with the right ending.
  private static func slug(
    _ name: String, _ ending: String, _ place: SourcePlace, _ taken: Set<String>, _ remarks: inout Remarks
  ) -> String? {
    if SourceTree.isPicture(name) {
      remarks.error(
        GuidanceRules.unexpectedFile, "pictures stand in the folder 'images'", at: place, help: "move '\(name)' there")
      return nil
    }
    guard name.hasSuffix(".\(ending)") else {
      remarks.error(
        GuidanceRules.unexpectedFile, "files in this folder end in '.\(ending)'", at: place,
        help: "rename '\(name)', or move it out of the content")
      return nil
    }
    let stem = String(name.dropLast(ending.count + 1))
    guard Slug.isValid(stem) else {
      remarks.error(
        GuidanceRules.fileName, "'\(stem)' cannot be an address: use small letters, digits and single hyphens",
        at: place, help: renaming("file", from: stem, ending: ".\(ending)", at: place, taken))
      return nil
    }
    guard !Slug.isDevice(stem) else {
      report(device: name, "file", place, &remarks)
      return nil
    }
    return stem
  }

  private static func report(device: String, _ what: String, _ place: SourcePlace, _ remarks: inout Remarks) {
    remarks.error(
      GuidanceRules.fileName, "no \(what) can be called '\(device)' on Windows, which keeps that name for a device",
      at: place, help: "rename the \(what)")
  }

  /// The advice to give a name that can be an address; a name of which nothing would be left gets an example.
  private static func renaming(
    _ what: String, from name: String, ending: String = "", at place: SourcePlace, _ taken: Set<String>
  ) -> String {
    let slug = Slug.make(from: name)
    if slug.isEmpty || Slug.isDevice(slug) { return "rename the \(what), such as to 'about-us\(ending)'" }
    // The name stands once as a whole part of the path.
    let parts = place.path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.prefix { $0 != "\(name)\(ending)" }.joined(separator: "/")
    let path = "\(folder)/\(slug)\(ending)"
    if taken.contains(path) || ending.isEmpty && taken.contains(where: { $0.hasPrefix("\(path)/") }) {
      return
        "there is a \(what) '\(slug)\(ending)' as well: see which of the two is right, and delete or rename the other"
    }
    return "rename the \(what) to '\(slug)\(ending)'"
  }

  private static func folder(
    _ name: String, _ place: SourcePlace, _ taken: Set<String>, _ remarks: inout Remarks
  ) -> Bool {
    if Slug.isValid(name) {
      guard Slug.isDevice(name) else { return true }
      report(device: name, "folder", place, &remarks)
      return false
    }
    remarks.error(
      GuidanceRules.fileName, "the folder '\(name)' cannot be an address: use small letters, digits and single hyphens",
      at: place, help: renaming("folder", from: name, at: place, taken))
    return false
  }

  /// A paragraph's number, such as `11.8`, from its file name.
  private static func paragraphNumber(_ name: String, _ place: SourcePlace, _ remarks: inout Remarks) -> String? {
    let stem = String(name.dropLast(3))
    let parts = stem.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      name.hasSuffix(".md") && parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.count <= 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard isNumber else {
      remarks.error(
        GuidanceRules.fileName, "'\(name)' is not the number of a paragraph of the Code", at: place,
        help: "name the file after its paragraph, such as 11.8.md")
      return nil
    }
    return stem
  }

  /// The path of the file inside the content, for files that become a page of their own.
  var path: String? {
    switch self {
    case .page(let slug): "pages/\(slug).md"
    case .factsheet(let slug): "factsheets/\(slug).md"
    case .guide(let guide): "guides/\(guide)/guide.yaml"
    case .guideStep(let guide, let step): "guides/\(guide)/\(step).md"
    case .paragraph(let number): "code-of-practice/\(number).md"
    case .comparison(let id): "comparisons/\(id).yaml"
    case .letter(let id): "letters/\(id).md"
    case .provider(let id): "providers/\(id).yaml"
    case .questions(let finder): "finders/\(finder)/questions.yaml"
    case .outcome(let finder, let id): "finders/\(finder)/outcomes/\(id).md"
    default: nil
    }
  }

  /// The address of the page that the file becomes, inside a site; `nil` for files that become no page of their own.
  var address: String? {
    switch self {
    case .page(let slug): "\(slug).html"
    case .factsheet(let slug): "factsheets/\(slug).html"
    case .guide(let guide): "guides/\(guide)/index.html"
    case .guideStep(let guide, let step): "guides/\(guide)/\(step).html"
    case .paragraph(let number): "code-of-practice/\(number).html"
    case .comparison(let id): "comparisons/\(id).html"
    case .letter(let id): Letter.address(of: id)
    case .provider(let id): "providers/\(id).html"
    case .questions(let finder): "\(finder)/index.html"
    case .outcome(_, let id): "outcomes/\(id).html"
    case .site, .law, .glossary, .contacts, .facts, .duties, .deadlines, .redirects, .publishedAddresses, .councilList,
      .councilWords, .council, .outdatedWords, .readingGrades, .reviewRecord, .draftChecks, .searchWords,
      .accessibility,
      .edition,
      .scenarios,
      .picture:
      nil
    }
  }
}
