import Dispatch

/// Applies `transform` to all elements on all cores; the results are in the order of the elements.
///
/// - Parameter chunk: how many elements one core takes at a time: few if each is a lot of work.
public func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], chunk: Int = 8, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  guard elements.count > chunk else { return elements.map(transform) }
  return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
    // Each index is written by exactly one of the closures, and read by none until all are done.
    nonisolated(unsafe) let out = buffer
    DispatchQueue.concurrentPerform(iterations: (elements.count + chunk - 1) / chunk) { part in
      for index in (part * chunk)..<min(elements.count, (part + 1) * chunk) {
        out.initializeElement(at: index, to: transform(elements[index]))
      }
    }
    count = elements.count
  }
}
