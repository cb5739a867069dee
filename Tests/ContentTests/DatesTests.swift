import Foundation
import Testing

@testable import Content

/// Days and moments, after RFC 3339.
@Suite struct DatesTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2026-11-22", 1_795_305_600), ("1969-12-31", -86_400),
    ("2000-02-29", 951_782_400), ("0000-01-01", -62_167_219_200), ("9999-12-31", 253_402_214_400),
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01t00:00:00z", 0), ("1970-01-01T09:00:00+09:00", 0),
    ("1969-12-31T23:30:00-00:30", 0), ("1970-01-01T00:00:00.5Z", 0),
    ("1985-04-12T23:20:50.52Z", 482_196_050),
    ("1996-12-19T16:39:57-08:00", 851_042_397), ("1990-12-31T23:59:60Z", 662_688_000),
    ("1990-12-31T15:59:60-08:00", 662_688_000), ("1937-01-01T12:00:27.87+00:20", -1_041_337_173),
    ("2024-02-29T23:59:59+23:59", 1_709_164_859),
  ])
  func `a day or a moment is the right number of seconds`(text: String, seconds: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.seconds == seconds)
    #expect(date.text == text)
    #expect(date.hasTime == (text.count > 10))
    #expect(date.day == String(text.prefix(10)))
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-2", "26-11-22", "2026-1-05", "2026/11/22", "2026-13-01",
    "2026-00-01",
    "2026-11-00", "2026-11-31", "2025-02-29", "1900-02-29", "2026-11-22 ", " 2026-11-22",
    "2026-11-22T",
    "2026-11-22T09:30", "2026-11-22T09:30:00", "2026-11-22T24:00:00Z", "2026-11-22T09:60:00Z",
    "2026-11-22T09:30:61Z", "2026-11-22T09:30:60Z", "2026-11-22T09:30:00.Z",
    "2026-11-22T09:30:00+0900",
    "2026-11-22T09:30:00+24:00", "2026-11-22T09:30:00+09:60", "2026-11-22T09:30:00Z+",
    "2026-11-22T09:30:00.5",
    "２０２６-11-22", "+026-11-22", "2026-11-22X09:30:00Z", "2026-11-22T9:30:00Z", "20261122", "today",
  ])
  func `what is no date is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days and seconds lead to each other, as Foundation counts them`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for days in stride(from: -150_000, through: 150_000, by: 97) {
      let seconds = days * 86_400
      let date = CalendarDate(secondsSince1970: seconds + 4321)
      #expect(date.seconds == seconds)
      let again = try #require(CalendarDate(date.text))
      #expect(again.seconds == seconds)
      let parts = calendar.dateComponents(
        [.year, .month, .day],
        from: Date(timeIntervalSince1970: Double(seconds))
      )
      // Foundation changes to the Julian calendar before 1582.
      guard days > -141_000 else { continue }
      let year = String(try #require(parts.year) + 10_000).dropFirst()
      let month = String(try #require(parts.month) + 100).dropFirst()
      let day = String(try #require(parts.day) + 100).dropFirst()
      #expect(date.text == "\(year)-\(month)-\(day)")
    }
  }

  @Test func `a moment before 1970 belongs to its own day`() {
    #expect(CalendarDate(secondsSince1970: -1).text == "1969-12-31")
    #expect(CalendarDate(secondsSince1970: -86_400).text == "1969-12-31")
    #expect(CalendarDate(secondsSince1970: -86_401).text == "1969-12-30")
  }

  @Test func `feeds get a moment, and dates are ordered by it`() throws {
    let day = try #require(CalendarDate("2026-11-22"))
    let evening = try #require(CalendarDate("2026-11-22T20:00:00+09:00"))
    let before = try #require(CalendarDate("2026-11-22T08:00:00+09:00"))
    #expect(day.timestamp == "2026-11-22T00:00:00Z")
    #expect(evening.timestamp == "2026-11-22T20:00:00+09:00")
    #expect([evening, day, before].sorted() == [before, day, evening])
  }
}
