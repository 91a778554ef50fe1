/// Values of any type, grouped by type and in order.
struct ContentStore: Sendable {
  /// Arrays, by the type of their elements.
  private var values: [ObjectIdentifier: any Sendable] = [:]

  /// All values of a type.
  subscript<Value: Sendable>(_ type: Value.Type) -> [Value] { values[ObjectIdentifier(type)] as? [Value] ?? [] }

  mutating func add<Value: Sendable>(_ value: Value) { change(Value.self) { $0.append(value) } }

  mutating func set<Value: Sendable>(_ all: [Value]) { values[ObjectIdentifier(Value.self)] = all }

  /// Changes the values of a type in place.
  mutating func change<Value: Sendable>(_ type: Value.Type, _ change: (inout [Value]) -> Void) {
    // Removed first, so that there is no other reference to the array and it is not copied.
    var all = values.removeValue(forKey: ObjectIdentifier(type)) as? [Value] ?? []
    change(&all)
    values[ObjectIdentifier(type)] = all
  }
}
