import Manuscript
import RouteFinder

/// What the build before found out about route finders, by numbers for their rules and for the given answers.
///
/// Compiling a finder, and looking for problems in its rules, depend on nothing else.
public struct KnownDiagrams: Sendable {
  private struct Compilation {
    let nodes: [DecisionDiagram.Node]
    /// The names of their pages.
    let stems: [String]
  }

  private var compilations: [WideHash.Value: Compilation] = [:]
  /// The rules, words and stories of finders in which no problem was found.
  private var sound: Set<WideHash.Value> = []

  public init() {}

  /// A finder's diagram and the names of its pages, if they are known.
  package func diagram(of finder: Finder, _ key: WideHash.Value) -> (DecisionDiagram, PageNames)? {
    guard let known = compilations[key], let diagram = DecisionDiagram(of: finder, nodes: known.nodes),
      let names = PageNames(of: diagram, stems: known.stems)
    else { return nil }
    return (diagram, names)
  }

  package func isSound(_ key: WideHash.Value) -> Bool { sound.contains(key) }

  mutating func add(_ diagram: DecisionDiagram, _ names: PageNames, _ key: WideHash.Value) {
    compilations[key] = Compilation(nodes: diagram.nodes, stems: names.stems)
  }

  mutating func addSound(_ key: WideHash.Value) { sound.insert(key) }

  /// What is kept of it in a file.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.add(sound.count)
    for key in sound { writer.add(key) }
    writer.add(compilations.count)
    for (key, known) in compilations {
      writer.add(key)
      writer.add(known.nodes.count)
      for node in known.nodes { Self.add(node, to: &writer) }
      writer.add(known.stems.count)
      for stem in known.stems { writer.add(stem) }
    }
    return writer.sealed()
  }

  private static func add(_ node: DecisionDiagram.Node, to writer: inout ByteWriter) {
    switch node {
    case .question(let question, let edges):
      writer.add(question)
      writer.add(edges.count)
      for edge in edges {
        writer.add(edge.answer)
        writer.add(edge.target)
      }
    case .result(let outcomes):
      writer.add(-1)
      writer.add(outcomes.count)
      for outcome in outcomes { writer.add(outcome) }
    }
  }

  /// Reads ``bytes``; `nil` if they were cut short or changed.
  package init?(_ bytes: [UInt8]) {
    guard var reader = ByteReader(sealed: bytes), let sound = reader.list({ $0.hash() }) else { return nil }
    let known = reader.list { reader -> (WideHash.Value, Compilation)? in
      guard let key = reader.hash(), let nodes = reader.list(Self.node), let stems = reader.list({ $0.text() })
      else { return nil }
      return (key, Compilation(nodes: nodes, stems: stems))
    }
    guard let known else { return nil }
    self.sound = Set(sound)
    compilations = Dictionary(known) { first, _ in first }
  }

  private static func node(_ reader: inout ByteReader) -> DecisionDiagram.Node? {
    guard let question = reader.integer() else { return nil }
    if question < 0 { return reader.list { $0.integer() }.map { .result($0) } }
    let edges = reader.list { reader -> DecisionDiagram.Edge? in
      guard let answer = reader.integer(), let target = reader.integer() else { return nil }
      return DecisionDiagram.Edge(to: target, by: answer)
    }
    return edges.map { .question(question, $0) }
  }
}

extension Finder {
  /// A number for all rules of the finder, and for answers that are given.
  ///
  /// - Parameter given: `nil` for the finder alone.
  package func key(given: [String: String]?) -> WideHash.Value {
    var hash = WideHash()
    hash.add(UInt64(questions.count))
    for question in questions {
      hash.add(question.id)
      hash.add(question.isAlwaysAsked)
      hash.add(question.group.map { "\($0) " } ?? "")
      Self.add(question.askedWhen, to: &hash)
      hash.add(UInt64(question.answers.count))
      for answer in question.answers {
        hash.add(answer.id)
        Self.add(answer.offeredWhen, to: &hash)
      }
    }
    hash.add(UInt64(outcomes.count))
    for outcome in outcomes {
      hash.add(outcome.id)
      hash.add(outcome.slug)
      Self.add(outcome.shownWhen, to: &hash)
      Self.add(outcome.also, to: &hash)
    }
    Self.add(reorderedGroups.sorted(), to: &hash)
    hash.add(given != nil)
    for (question, answer) in (given ?? [:]).sorted(by: { $0.key < $1.key }) {
      hash.add(question)
      hash.add(answer)
    }
    return hash.value
  }

  private static func add(_ texts: [String], to hash: inout WideHash) {
    hash.add(UInt64(texts.count))
    for text in texts { hash.add(text) }
  }

  private static func add(_ condition: Condition, to hash: inout WideHash) {
    switch condition {
    case .always: hash.add(0 as UInt64)
    case .answered(let question, let answers):
      hash.add(1 as UInt64)
      hash.add(question)
      add(answers, to: &hash)
    case .all(let parts), .any(let parts):
      if case .all = condition { hash.add(2 as UInt64) } else { hash.add(3 as UInt64) }
      hash.add(UInt64(parts.count))
      for part in parts { add(part, to: &hash) }
    case .not(let part):
      hash.add(4 as UInt64)
      add(part, to: &hash)
    }
  }
}
