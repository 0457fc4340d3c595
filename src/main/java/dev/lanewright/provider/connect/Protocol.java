package dev.lanewright.provider.connect;

/** Wire protocols. */
public enum Protocol {
  ANTHROPIC,
  OPENAI,
  GEMINI
}
