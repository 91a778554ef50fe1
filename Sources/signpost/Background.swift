import Dispatch

/// A piece of work done on another thread, whose result is waited for.
struct Background<Result: Sendable>: Sendable {
  private final class Box: @unchecked Sendable {
    // Written before the semaphore is signalled, and read after it was waited for.
    var result: Result?
  }

  private let box = Box()
  private let isDone = DispatchSemaphore(value: 0)
  private let work: @Sendable () -> Result

  /// Begins the work.
  init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    let (box, isDone) = (box, isDone)
    DispatchQueue.global().async {
      box.result = work()
      isDone.signal()
    }
  }

  /// Waits for the work to end; may be called once.
  func result() -> Result {
    isDone.wait()
    return box.result ?? work()
  }
}
