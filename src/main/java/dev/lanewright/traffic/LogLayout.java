package dev.lanewright.traffic;

import java.util.Locale;

/** Layouts of production logs. */
public enum LogLayout {
  /** Spend logs of the LiteLLM proxy. */
  LITELLM("LiteLLM spend log"),
  /** Observations and traces of Langfuse. */
  LANGFUSE("Langfuse export"),
  /** Requests of Helicone. */
  HELICONE("Helicone export"),
  /** Spans with OpenInference attributes. */
  OPENINFERENCE("OpenInference spans"),
  /** Spans with the GenAI attributes of OpenTelemetry. */
  OTEL_GENAI("OpenTelemetry GenAI spans"),
  /** Input and output of the OpenAI batch interface. */
  OPENAI_BATCH("OpenAI batch files");

  private final String label;

  LogLayout(String label) {
    this.label = label;
  }

  /** As shown to people. */
  public String label() {
    return label;
  }

  /** The name as commands and JSON write it: {@code otel-genai}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
