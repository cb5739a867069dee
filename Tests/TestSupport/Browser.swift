import Foundation

/// A browser without a window, driven by the DevTools protocol over a pipe: messages in JSON, each
/// ending with a NUL (`--remote-debugging-pipe`).
package final class Browser {
  /// What went wrong with the browser itself.
  package struct Problem: Error, CustomStringConvertible {
    /// What happened.
    package let description: String
  }

  private let process = Process()
  private let toBrowser = Pipe()
  private let fromBrowser = Pipe()
  private var received = Data()
  private var lastID = 0

  /// Starts the browser.
  ///
  /// - Parameter profile: a folder for what it keeps.
  /// - Throws: what keeps it from being started.
  package init(profile: String) throws {
    guard let program = Chromium.program else { throw Problem(description: "no browser") }
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The browser reads from handle 3 and writes to 4, which `Process` cannot set.
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 >/dev/null 2>&1 </dev/null", program,
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--window-size=1000,700",
    ]
    process.standardInput = toBrowser
    process.standardOutput = fromBrowser
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Ends the browser.
  package func close() {
    _ = try? call("Browser.close")
    process.terminate()
    process.waitUntilExit()
  }

  /// Opens a page in a tab of its own.
  ///
  /// - Parameter address: its address.
  /// - Returns: the tab.
  /// - Throws: when the browser does not answer.
  package func open(_ address: String) throws -> Tab {
    let target = try call("Target.createTarget", ["url": address])["targetId"] as? String ?? ""
    let attached = try call("Target.attachToTarget", ["targetId": target, "flatten": true])
    return Tab(browser: self, session: attached["sessionId"] as? String ?? "")
  }

  /// Calls a method and waits for its result.
  fileprivate func call(
    _ method: String,
    _ parameters: [String: Any] = [:],
    session: String? = nil
  ) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    let bytes = try JSONSerialization.data(withJSONObject: message) + [0]
    try toBrowser.fileHandleForWriting.write(contentsOf: bytes)
    while true {
      let answer = try JSONSerialization.jsonObject(with: try receive()) as? [String: Any] ?? [:]
      guard answer["id"] as? Int == lastID else { continue }
      if let error = answer["error"] { throw Problem(description: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func receive() throws -> Data {
    let handle = fromBrowser.fileHandleForReading
    while true {
      if let end = received.firstIndex(of: 0) {
        defer { received = Data(received[(end + 1)...]) }
        return Data(received[..<end])
      }
      var waited = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waited, 1, 60_000) > 0 else {
        throw Problem(description: "the browser does not answer")
      }
      let more = handle.availableData
      if more.isEmpty { throw Problem(description: "the browser ended") }
      received += more
    }
  }

  /// A page in the browser.
  package struct Tab {
    fileprivate let browser: Browser
    fileprivate let session: String

    /// Runs a script.
    ///
    /// - Parameter script: an expression.
    /// - Returns: its value; `nil` for one that JSON does not know, and while a page is being loaded.
    /// - Throws: when the browser does not answer.
    package func value(_ script: String) throws -> Any? {
      do {
        let answer = try browser.call(
          "Runtime.evaluate", ["expression": script, "returnByValue": true], session: session)
        return (answer["result"] as? [String: Any])?["value"]
      } catch let problem as Problem where problem.description.contains("context") {
        return nil
      }
    }

    /// Waits until an expression is true.
    ///
    /// - Returns: false when it does not become so in a minute.
    /// - Throws: when the browser does not answer.
    package func waits(until script: String) throws -> Bool {
      let end = Date() + 60
      while Date() < end {
        if try value(script) as? Bool == true { return true }
        Thread.sleep(forTimeInterval: 0.05)
      }
      return false
    }

    /// Brings the tab to the front; the others are hidden then.
    ///
    /// - Throws: when the browser does not answer.
    package func show() throws {
      _ = try browser.call("Page.bringToFront", session: session)
    }

    /// Presses a key.
    ///
    /// - Parameter key: its name, such as `Escape`.
    /// - Throws: when the browser does not answer.
    package func press(_ key: String) throws {
      for type in ["keyDown", "keyUp"] {
        _ = try browser.call(
          "Input.dispatchKeyEvent", ["type": type, "key": key], session: session)
      }
    }

    /// Says which colours the reader prefers.
    ///
    /// - Parameter scheme: `dark` or `light`.
    /// - Throws: when the browser does not answer.
    package func prefer(_ scheme: String) throws {
      let feature = ["name": "prefers-color-scheme", "value": scheme]
      _ = try browser.call(
        "Emulation.setEmulatedMedia", ["features": [feature]], session: session)
    }
  }
}
