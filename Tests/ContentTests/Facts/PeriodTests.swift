import Testing

@testable import Content

/// Dates of which only a part is known, and periods.
@Suite struct PeriodTests {
  @Test(arguments: [
    ("2018", "2018年", "2018"), ("2018-01", "2018年1月", "January 2018"),
    ("2018-01-15", "2018年1月15日", "15 January 2018"),
    ("2024-02-29", "2024年2月29日", "29 February 2024"),
    ("2019/2021", "2019年〜2021年", "2019 to 2021"),
    ("2018-01/2018-03", "2018年1月〜3月", "January to March 2018"),
    ("2018-11/2019-02", "2018年11月〜2019年2月", "November 2018 to February 2019"),
    ("2018-01-15/2018-02-01", "2018年1月15日〜2月1日", "15 January 2018 to 1 February 2018"),
    ("2018/2018-03", "2018年〜2018年3月", "2018 to March 2018"),
    ("2019/..", "2019年以降", "since 2019"), ("../2019-06", "2019年6月まで", "until June 2019"),
    ("2018/2018", "2018年〜2018年", "2018 to 2018"), ("unknown", "時期不明", "date unknown"),
  ])
  func `a period is printed by language`(text: String, japanese: String, english: String) throws {
    let period = try Period.read(text)
    #expect(period.text(in: "ja") == japanese)
    #expect(period.text(in: "en") == english)
    #expect(period.text(in: "de") == english)
    #expect(period.text == (text == "unknown" ? nil : text))
  }

  @Test(arguments: [
    "", "18", "201", "20180", "0000", "2018-13", "2018-00", "2018-1", "2018-02-30", "2018-01-",
    "2018/", "/2018", "../..", "2018/2019/2020", "2018-Q1", "2018–2019", "spring", "２０１８",
    "2018-01-15T00:00:00Z", "Unknown", "2018 ",
  ])
  func `what is no period is told`(text: String) {
    #expect(throws: Period.Mistake.unreadable) { try Period.read(text) }
  }

  @Test(arguments: ["2021/2019", "2018-03/2018-01", "2018-01-02/2018-01-01", "2019/2018-12"])
  func `a period that ends before it begins is told`(text: String) {
    #expect(throws: Period.Mistake.backwards) { try Period.read(text) }
  }

  @Test(arguments: [
    ("2024-11-22", 24, false), ("2024-11-21", 24, true), ("2024-10-31", 24, true),
    ("2024-12-31", 24, false), ("2026-11-22", 24, false), ("2026-10-22", 1, false),
    ("2026-10-21", 1, true), ("2025-12-01", 12, false),
  ])
  func `a check grows old after some months`(day: String, months: Int, isOld: Bool) throws {
    let date = try #require(CalendarDate(day))
    let today = try #require(CalendarDate("2026-11-22"))
    #expect(date.isOlder(than: months, on: today) == isOld)
  }

  @Test func `dates are made of parts that exist`() {
    #expect(PartialDate(year: 2018, month: 2, day: 28)?.text == "2018-02-28")
    #expect(PartialDate(year: 476)?.text == "0476")
    #expect(PartialDate(year: 2018, month: 2, day: 30) == nil)
    #expect(PartialDate(year: 2018, day: 3) == nil)
    #expect(PartialDate(year: 2018, month: 100) == nil)
    #expect(PartialDate(year: 0) == nil)
    #expect(PartialDate(year: .max) == nil)
  }
}
