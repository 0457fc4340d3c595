package dev.lanewright.provider.fault;

/**
 * What a request asks, free of its protocol.
 *
 * @param prompt the last user message
 * @param all every text of the request, joined
 * @param maxOutput most tokens of the answer
 */
public record Asked(
    String model, String prompt, String all, int maxOutput, boolean stream, boolean logprobs) {

  int inputTokens() {
    return Tokens.count(all);
  }

  /** Stands for the request in the account. */
  public String identity() {
    return model + '\u0001' + prompt;
  }
}
