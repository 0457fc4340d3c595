package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Range;
import java.util.List;
import java.util.Map;

/** The kinds of gates. A new kind is one form and one entry here. */
final class GateKinds {
  static final GateKind CONFIDENCE =
      new GateKind(
          "confidence",
          "Recorded confidence (log-probability)",
          c -> new Gate.Confidence(0.75),
          (c, id, g) -> new ConfidenceForm(id, (Gate.Confidence) g));

  static final GateKind REGEX =
      new GateKind(
          "regex",
          "Matches a regular expression",
          c -> new Gate.Regex(""),
          (c, id, g) -> new GateRegexForm(id, (Gate.Regex) g));

  static final GateKind LENGTH =
      new GateKind(
          "length",
          "Length of the answer",
          c -> new Gate.Length(Range.atLeast(1)),
          (c, id, g) -> new LengthForm(id, (Gate.Length) g));

  static final GateKind REFUSAL =
      new GateKind(
          "refusal",
          "Neither empty nor a refusal",
          c -> new Gate.NotRefusal(),
          (c, id, g) -> new RefusalForm(id));

  static final GateKind SCHEMA =
      new GateKind(
          "schema",
          "JSON Schema",
          c -> new Gate.Schema(Map.of("type", "object")),
          (c, id, g) -> new SchemaForm(id, (Gate.Schema) g));

  static final GateKind REFERENCE =
      new GateKind(
          "reference",
          "Equals the reference",
          c -> new Gate.Reference(true),
          (c, id, g) -> new ReferenceForm(id, (Gate.Reference) g));

  static final GateKind STATED =
      new GateKind(
          "stated",
          "Confidence that the answer states",
          c -> new Gate.Stated(Gate.Stated.Form.NUMBER, 0.7),
          (c, id, g) -> new StatedForm(id, (Gate.Stated) g));

  static final GateKind GROUNDED =
      new GateKind(
          "grounded",
          "Cites only what was retrieved",
          c -> new Gate.Grounded(c.fields().contains("sources") ? "sources" : ""),
          (c, id, g) -> new GroundedForm(c, id, (Gate.Grounded) g));

  static final GateKind VERIFIER =
      new GateKind(
          "verifier",
          "A second model verifies",
          c -> new Gate.Verifier("", "verified"),
          (c, id, g) -> new VerifierForm(c, id, (Gate.Verifier) g));

  static final GateKind CRITIQUE =
      new GateKind(
          "critique",
          "The model's own critique",
          c -> new Gate.Critique("critique"),
          (c, id, g) -> new CritiqueForm(c, id, (Gate.Critique) g));

  static final GateKind AGREEMENT =
      new GateKind(
          "agreement",
          "Another model answers the same",
          c -> new Gate.Agreement("", ""),
          (c, id, g) -> new AgreementForm(c, id, (Gate.Agreement) g));

  static final List<GateKind> ALL =
      List.of(
          CONFIDENCE,
          STATED,
          REFUSAL,
          SCHEMA,
          REGEX,
          LENGTH,
          GROUNDED,
          VERIFIER,
          CRITIQUE,
          AGREEMENT,
          REFERENCE);

  private GateKinds() {}

  static GateKind of(Gate gate) {
    return switch (gate) {
      case Gate.Confidence g -> CONFIDENCE;
      case Gate.Regex g -> REGEX;
      case Gate.Length g -> LENGTH;
      case Gate.NotRefusal g -> REFUSAL;
      case Gate.Schema g -> SCHEMA;
      case Gate.Reference g -> REFERENCE;
      case Gate.Stated g -> STATED;
      case Gate.Grounded g -> GROUNDED;
      case Gate.Verifier g -> VERIFIER;
      case Gate.Critique g -> CRITIQUE;
      case Gate.Agreement g -> AGREEMENT;
    };
  }
}
