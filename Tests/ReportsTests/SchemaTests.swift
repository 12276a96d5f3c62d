import Flashcards
import Foundation
import Testing

@testable import Reports

@Suite struct `The schema of JSON reports` {
  private let schema: JSONSchema

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/report.schema.json")
    schema = try JSONSchema(Data(contentsOf: file))
  }

  @Test(arguments: Sample.allCases, Language.allCases)
  func `describes every sample`(sample: Sample, language: Language) throws {
    let json = try object(of: JSONReport().render(sample.report, in: language))
    #expect(schema.faults(in: json) == [])
  }

  @Test func `refuses what is not as it says`() throws {
    let json = try object(of: JSONReport().render(Sample.oneLearner.report, in: .english))
    func faults(_ change: (inout [String: Any]) -> Void) -> [String] {
      var changed = json
      change(&changed)
      return schema.faults(in: changed)
    }
    #expect(faults { $0["version"] = 1 } == ["/version: const"])
    #expect(faults { $0["day"] = "today" } == ["/day: pattern"])
    #expect(faults { $0["name"] = "x" } == ["/: name is not allowed"])
    #expect(faults { $0["trend"] = nil } == ["/: trend is missing"])
    #expect(faults { $0["learners"] = [["name": "x"]] }.count == 4)
  }
}

/// The part of JSON Schema that the report's schema uses.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// What is wrong with a value, each with its place.
  func faults(in value: Any) -> [String] { faults(in: value, root, at: "/") }

  private func faults(in value: Any, _ schema: [String: Any], at place: String) -> [String] {
    var faults: [String] = []
    if let reference = schema["$ref"] as? String, let definition = definition(reference) {
      faults += self.faults(in: value, definition, at: place)
    }
    if let types = schema["type"], !self.types(types).contains(where: { $0.matches(value) }) {
      faults.append("\(place): type")
    }
    if let constant = schema["const"], !isEqual(constant, value) {
      faults.append("\(place): const")
    }
    if let allowed = schema["enum"] as? [Any], !allowed.contains(where: { isEqual($0, value) }) {
      faults.append("\(place): enum")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(place): pattern")
    }
    if let choices = schema["oneOf"] as? [[String: Any]] {
      let fitting = choices.filter { self.faults(in: value, $0, at: place).isEmpty }
      if fitting.count != 1 { faults.append("\(place): oneOf") }
    }
    if let number = value as? Double, !(value is NSNull), !(value is Bool) {
      if let least = schema["minimum"] as? Double, number < least {
        faults.append("\(place): minimum")
      }
      if let most = schema["maximum"] as? Double, number > most {
        faults.append("\(place): maximum")
      }
    }
    return faults + faultsInside(value, schema, at: place)
  }

  private func faultsInside(
    _ value: Any, _ schema: [String: Any], at place: String
  ) -> [String] {
    var faults: [String] = []
    let prefix = place == "/" ? "/" : place + "/"
    if let elements = value as? [Any] {
      if let most = schema["maxItems"] as? Int, elements.count > most {
        faults.append("\(place): maxItems")
      }
      guard let items = schema["items"] as? [String: Any] else { return faults }
      for (index, element) in elements.enumerated() {
        faults += self.faults(in: element, items, at: "\(prefix)\(index)")
      }
    } else if let members = value as? [String: Any] {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for name in schema["required"] as? [String] ?? [] where members[name] == nil {
        faults.append("\(place): \(name) is missing")
      }
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        if let property = properties[name] {
          faults += self.faults(in: member, property, at: prefix + name)
        } else if let rest = schema["additionalProperties"] as? [String: Any] {
          faults += self.faults(in: member, rest, at: prefix + name)
        } else if schema["additionalProperties"] as? Bool == false {
          faults.append("\(place): \(name) is not allowed")
        }
      }
    }
    return faults
  }

  private func definition(_ reference: String) -> [String: Any]? {
    let name = reference.replacing("#/$defs/", with: "")
    return (root["$defs"] as? [String: Any])?[name] as? [String: Any]
  }

  private func types(_ types: Any) -> [JSONType] {
    (types as? [String] ?? [types as? String ?? ""]).compactMap(JSONType.init)
  }

  private func isEqual(_ one: Any, _ other: Any) -> Bool {
    (one as? NSObject) == (other as? NSObject)
  }
}

/// A type of JSON Schema.
private enum JSONType: String {
  case object, array, string, integer, number, boolean, null

  func matches(_ value: Any) -> Bool {
    switch self {
    case .object: value is [String: Any]
    case .array: value is [Any]
    case .string: value is String
    case .integer:
      (value as? NSNumber).map { Double(Int(truncating: $0)) == $0.doubleValue } ?? false
    case .number: value is NSNumber
    case .boolean: value is Bool
    case .null: value is NSNull
    }
  }
}
