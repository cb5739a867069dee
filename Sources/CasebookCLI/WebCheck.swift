import Diagnostics
import Foundation
import Site

/// Asks the web for addresses: each once, few at a time, and no server for more than two at once.
struct WebCheck: Sendable {
  private static let atOnce = 8
  private static let atOncePerHost = 2
  private static let mostRedirects = 10
  /// The longest time that a server may ask for before the second try, in seconds.
  private static let longestWait = 30

  /// What is said of an address whose host nobody knows.
  private static let unknownHost = AddressState.dead(
    Wording(en: "its host does not exist", ja: "ホスト名が存在しません"))
  /// As many hosts are not all unknown by chance: the computer is not connected.
  private static let enoughHosts = 3

  let curl: Curl

  /// Asks for some addresses.
  ///
  /// - Parameters:
  ///   - addresses: of `http` or `https`, without anchors.
  ///   - progress: is told how many are done.
  /// - Returns: what the web says of each.
  /// - Throws: ``Failure`` when there is no web: to call all links dead would be wrong.
  func states(
    of addresses: Set<String>,
    progress: (_ done: Int) -> Void
  ) async throws(Failure) -> [String: AddressState] {
    let states = await ask(addresses, progress)
    if Set(addresses.map(Self.host)).count >= Self.enoughHosts,
      states.values.allSatisfy({ $0 == Self.unknownHost })
    {
      throw Failure(
        en: "not one of {0} outside links has a host that is known; is the computer connected?",
        ja: "外部リンク {0} 件のホストが一つも見つかりません。ネットワークの接続を確かめてください",
        Wording("\(addresses.count)"))
    }
    return states
  }

  private func ask(
    _ addresses: Set<String>, _ progress: (_ done: Int) -> Void
  ) async -> [String: AddressState] {
    var waiting = addresses.sorted()
    var running: [String: Int] = [:]
    var states: [String: AddressState] = [:]
    await withTaskGroup(of: (String, AddressState).self) { group in
      while states.count < addresses.count {
        while running.values.reduce(0, +) < Self.atOnce,
          let index = waiting.firstIndex(where: {
            running[Self.host(of: $0), default: 0] < Self.atOncePerHost
          })
        {
          let address = waiting.remove(at: index)
          running[Self.host(of: address), default: 0] += 1
          group.addTask { (address, await state(of: address)) }
        }
        guard let (address, state) = await group.next() else { return }
        running[Self.host(of: address), default: 1] -= 1
        states[address] = state
        progress(states.count)
      }
    }
    return states
  }

  private static func host(of address: String) -> String {
    guard let start = address.firstRange(of: "://")?.upperBound else { return "" }
    return address[start...].prefix { !"/?#".contains($0) }.lowercased()
  }

  // MARK: One address

  /// Follows an address to what is there.
  private func state(of address: String) async -> AddressState {
    var current = address
    var seen: Set<String> = [address]
    /// Where the first redirects lead that are for good; what follows one that is not may change.
    var moved: String?
    var isForGood = true
    for _ in 0...Self.mostRedirects {
      let answer = await patiently(current)
      guard (300..<400).contains(answer.status), !answer.redirect.isEmpty else {
        return Self.state(answer, moved)
      }
      isForGood = isForGood && [301, 308].contains(answer.status)
      current = answer.redirect
      if isForGood { moved = current }
      guard seen.insert(current).inserted else {
        return .failing(Wording(en: "its redirects go in a circle", ja: "転送が循環しています"))
      }
    }
    return .failing(
      Wording(
        en: "more than \(Self.mostRedirects) redirects", ja: "転送が \(Self.mostRedirects) 回を超えます"))
  }

  /// Asks once more where a server is busy.
  private func patiently(_ address: String) async -> Curl.Answer {
    let answer = await ask(address)
    guard answer.status == 429 || answer.status >= 500,
      let seconds = Self.wait(answer.retryAfter), seconds <= Self.longestWait
    else { return answer }
    try? await Task.sleep(for: .seconds(seconds))
    return await ask(address)
  }

  /// Asks for the headers, and for the whole where a server does not like that.
  private func ask(_ address: String) async -> Curl.Answer {
    let answer = await curl.ask(address, isHead: true)
    switch answer.status {
    case 400, 403, 404, 405, 501: break
    // Some servers end the connection.
    case 0 where [52, 55, 56, 92].contains(answer.exit): break
    default: return answer
    }
    return await curl.ask(address, isHead: false)
  }

  /// Seconds until the second try; `Retry-After` is a number or a date (RFC 9110, section 10.2.3).
  private static func wait(_ header: String) -> Int? {
    if let seconds = Int(header.trimmingCharacters(in: .whitespaces)) { return max(seconds, 0) }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    guard let date = format.date(from: header) else { return 1 }
    let seconds = date.timeIntervalSinceNow.rounded(.up)
    return seconds > Double(longestWait) ? nil : max(Int(seconds), 0)
  }

  // MARK: Verdicts

  private static func state(_ answer: Curl.Answer, _ moved: String?) -> AddressState {
    let status = Wording(
      en: "the server answers \(answer.status)", ja: "サーバーの応答は \(answer.status) です")
    switch answer.status {
    case 0: return unanswered(answer.exit)
    case 404, 410: return .dead(status)
    case 400..<500: return .refused(status)
    case 500...: return .failing(status)
    default: return moved.map { .moved(to: $0) } ?? .sound
    }
  }

  /// What curl's exit status says where there was no answer.
  private static func unanswered(_ exit: Int32) -> AddressState {
    switch exit {
    case 3: .dead(Wording(en: "the address is not a valid one", ja: "アドレスの書き方が正しくありません"))
    case 6: unknownHost
    case 7: .failing(Wording(en: "the server does not take connections", ja: "サーバーに接続できません"))
    case 28: .failing(Wording(en: "the server does not answer in time", ja: "時間内に応答がありません"))
    case 35, 51, 53, 54, 58, 59, 60, 77, 80, 82, 83, 90, 91:
      .failing(
        Wording(en: "no secure connection can be made", ja: "安全な接続（TLS）を確立できません"))
    default:
      .failing(Wording(en: "curl ends with \(exit)", ja: "curl が \(exit) で終了しました"))
    }
  }
}
