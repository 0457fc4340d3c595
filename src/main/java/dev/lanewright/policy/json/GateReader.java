package dev.lanewright.policy.json;

import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Suggest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a gate: an object with one field, the gate's kind. */
final class GateReader {
  private static final List<String> KINDS =
      List.of(
          "confidence",
          "regex",
          "length",
          "refusal",
          "schema",
          "reference",
          "stated",
          "grounded",
          "verifier",
          "critique",
          "agreement");

  private GateReader() {}

  static Gate gate(Part part) {
    Part body = StageReader.only(part, KINDS, "gate");
    return switch (part.map().firstEntry().getKey()) {
      case "confidence" -> new Gate.Confidence(body.fields("atLeast").required("atLeast").number());
      case "regex" -> new Gate.Regex(body.text());
      case "length" ->
          new Gate.Length(
              ConditionReader.range(body, body.fields("atLeast", "above", "below", "atMost")));
      case "refusal" -> {
        word(body, List.of("fails"));
        yield new Gate.NotRefusal();
      }
      case "schema" -> new Gate.Schema(schema(body));
      case "stated" -> {
        Fields in = body.fields("as", "atLeast");
        String form = word(in.required("as"), List.of("number", "block"));
        yield new Gate.Stated(
            form.equals("block") ? Gate.Stated.Form.BLOCK : Gate.Stated.Form.NUMBER,
            in.required("atLeast").number());
      }
      case "grounded" -> new Gate.Grounded(body.fields("field").required("field").text());
      case "verifier" -> {
        Fields in = body.fields("model", "field");
        yield new Gate.Verifier(in.required("model").text(), in.required("field").text());
      }
      case "critique" -> new Gate.Critique(body.fields("field").required("field").text());
      case "agreement" -> {
        Fields in = body.fields("model", "pattern");
        Part pattern = in.optional("pattern");
        yield new Gate.Agreement(
            in.required("model").text(), pattern == null ? "" : pattern.text());
      }
      default ->
          new Gate.Reference(word(body, List.of("exact", "normalised")).equals("normalised"));
    };
  }

  static Map<String, @Nullable Object> schema(Part part) {
    var schema = new LinkedHashMap<String, @Nullable Object>();
    part.map().forEach((k, v) -> schema.put(k, v.plain()));
    return schema;
  }

  private static String word(Part part, List<String> allowed) {
    if (!allowed.contains(part.text())) {
      throw part.refuse(
          "unknown word \"" + part.text() + "\"; " + Suggest.from(part.text(), allowed));
    }
    return part.text();
  }
}
