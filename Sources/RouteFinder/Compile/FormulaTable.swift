/// Formulas, each stored once and known by its number, so that equal formulas have equal numbers.
///
/// The values of a question are its answers' indices and, after them, one for "not answered". When a question takes a
/// value, ``progress(_:question:value:)`` gives what remains of a formula. Formulas that mean the same get the same
/// number as far as bounded effort can establish; different numbers do not prove different meanings.
struct FormulaTable {
  typealias ID = Int32

  static let never: ID = 0
  static let always: ID = 1

  /// How many formulas may be examined to find out what one of them means.
  private static let effort = 128

  /// For each question, how many values it can take: its answers, and not being answered.
  let valueCounts: [Int]
  /// How many words of `supports` belong to each formula.
  let supportWidth: Int

  /// How many parts of formulas have been examined so far: a measure of the time spent.
  var work = 0

  private var formulas: [Formula] = []
  private var ids: [Formula: ID] = [:]
  /// The questions that each formula mentions, as bits.
  private var supports: [UInt64] = []
  private var progressed: [Progress: ID] = [:]
  /// For each formula, the first formula found to mean the same; negative if not looked for yet.
  private var representatives: [ID] = []
  /// For each formula whose meaning is known, a number for it; negative otherwise.
  private var meanings: [Int32] = []
  /// The meanings by the first question and the meaning that remains for each of its values.
  private var meaningsByBranches: [[Int32]: Int32] = [:]
  /// The first formula of each meaning.
  private var firstOfMeaning: [ID] = [never, always]

  private struct Progress: Hashable {
    var formula: ID
    var question: Int32
    var value: Int32
  }

  init(valueCounts: [Int]) {
    self.valueCounts = valueCounts
    supportWidth = (valueCounts.count + 63) / 64
    _ = intern(.never)
    _ = intern(.always)
    meanings = [0, 1]
    representatives = [Self.never, Self.always]
  }

  /// The value for "not answered".
  func unanswered(_ question: Int) -> Int { valueCounts[question] - 1 }

  func mentions(_ formula: ID, question: Int) -> Bool {
    supports[Int(formula) * supportWidth + question / 64] & (1 << UInt64(question % 64)) != 0
  }

  /// Adds the questions that a formula mentions to a set of `supportWidth` words.
  func addSupport(of formula: ID, to needed: inout [UInt64]) {
    guard formula > Self.always else { return }
    for word in 0..<supportWidth { needed[word] |= supports[Int(formula) * supportWidth + word] }
  }

  // MARK: Making formulas

  mutating func literal(question: Int, values: ValueSet) -> ID {
    if values.isEmpty { return Self.never }
    return values.isFull ? Self.always : intern(.literal(question: question, values: values))
  }

  mutating func all(_ parts: [ID]) -> ID { combine(parts, isConjunction: true) }

  mutating func any(_ parts: [ID]) -> ID { combine(parts, isConjunction: false) }

  /// Combines parts: nested ones of the same kind are flattened, literals of one question become one, and a part that
  /// another part makes redundant is dropped.
  private mutating func combine(_ parts: [ID], isConjunction: Bool) -> ID {
    let neutral = isConjunction ? Self.always : Self.never
    let absorbing = isConjunction ? Self.never : Self.always
    var literals: [(question: Int, values: ValueSet)] = []
    var members: [ID] = []
    var open = parts
    while let part = open.popLast() {
      work += 1
      if part == absorbing { return absorbing }
      switch (formulas[Int(part)], isConjunction) {
      case (.never, _), (.always, _): continue
      case (.literal(let question, let values), _): literals.append((question, values))
      case (.all(let inner), true), (.any(let inner), false): open += inner
      case (.all, false), (.any, true): members.append(part)
      }
    }
    literals.sort { $0.question < $1.question }
    var index = 0
    while index < literals.count {
      var (question, values) = literals[index]
      index += 1
      while index < literals.count, literals[index].question == question {
        values = isConjunction ? values.intersection(literals[index].values) : values.union(literals[index].values)
        index += 1
      }
      let part = literal(question: question, values: values)
      if part == absorbing { return absorbing }
      if part != neutral { members.append(part) }
    }
    members.sort()
    var needed: [ID] = []
    for part in members where part != needed.last {
      switch formulas[Int(part)] {
      case .all(let inner), .any(let inner):
        work += inner.count
        // One of its own parts is next to it, so it adds nothing.
        if inner.contains(where: { Self.holds($0, in: members) }) { continue }
      case .never, .always, .literal: break
      }
      needed.append(part)
    }
    if needed.count <= 1 { return needed.first ?? neutral }
    return intern(isConjunction ? .all(needed) : .any(needed))
  }

  /// Whether a sorted list contains a formula.
  private static func holds(_ formula: ID, in sorted: [ID]) -> Bool {
    var range = sorted.startIndex..<sorted.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if sorted[middle] == formula { return true }
      range = sorted[middle] < formula ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  private mutating func intern(_ formula: Formula) -> ID {
    if let id = ids[formula] { return id }
    let id = ID(formulas.count)
    ids[formula] = id
    formulas.append(formula)
    meanings.append(-1)
    representatives.append(-1)
    var support = Array(repeating: UInt64(0), count: supportWidth)
    switch formula {
    case .never, .always: break
    case .literal(let question, _): support[question / 64] |= 1 << UInt64(question % 64)
    case .all(let parts), .any(let parts): for part in parts { addSupport(of: part, to: &support) }
    }
    supports += support
    return id
  }

  // MARK: Answering questions

  /// What remains of a formula once the question has the value.
  mutating func progress(_ formula: ID, question: Int, value: Int) -> ID {
    guard mentions(formula, question: question) else { return formula }
    return representative(of: rest(of: formula, question: question, value: value))
  }

  private mutating func rest(of formula: ID, question: Int, value: Int) -> ID {
    guard mentions(formula, question: question) else { return formula }
    let key = Progress(formula: formula, question: Int32(question), value: Int32(value))
    if let known = progressed[key] { return known }
    let result: ID
    switch formulas[Int(formula)] {
    case .never, .always: result = formula
    case .literal(_, let values): result = values.contains(value) ? Self.always : Self.never
    case .all(let parts): result = all(parts.map { rest(of: $0, question: question, value: value) })
    case .any(let parts): result = any(parts.map { rest(of: $0, question: question, value: value) })
    }
    progressed[key] = result
    return result
  }

  // MARK: Meanings

  /// The first formula found to mean the same as this one; the formula itself if the effort does not suffice.
  mutating func representative(of formula: ID) -> ID {
    let known = representatives[Int(formula)]
    if known >= 0 { return known }
    var effort = Self.effort
    let found = meaning(of: formula, effort: &effort).map { firstOfMeaning[Int($0)] } ?? formula
    representatives[Int(formula)] = found
    return found
  }

  /// A number that is the same for all formulas that mean the same, or nil if the effort runs out.
  private mutating func meaning(of formula: ID, effort: inout Int) -> Int32? {
    let known = meanings[Int(formula)]
    if known >= 0 { return known }
    effort -= 1
    guard effort >= 0, let question = firstQuestion(of: formula) else { return nil }
    var key = [Int32(question)]
    for value in 0..<valueCounts[question] {
      let remainder = rest(of: formula, question: question, value: value)
      guard let branch = meaning(of: remainder, effort: &effort) else { return nil }
      key.append(branch)
    }
    let result: Int32
    if key.dropFirst(2).allSatisfy({ $0 == key[1] }) {
      result = key[1]
    } else if let same = meaningsByBranches[key] {
      result = same
    } else {
      result = Int32(firstOfMeaning.count)
      firstOfMeaning.append(formula)
      meaningsByBranches[key] = result
    }
    meanings[Int(formula)] = result
    return result
  }

  private func firstQuestion(of formula: ID) -> Int? {
    for word in 0..<supportWidth {
      let bits = supports[Int(formula) * supportWidth + word]
      if bits != 0 { return word * 64 + bits.trailingZeroBitCount }
    }
    return nil
  }
}
