package dev.lanewright.provider.call;

/**
 * One request of a batch.
 *
 * @param customId joins result and request: 1 to 64 letters, digits, {@code _} and {@code -}
 * @param request never streamed
 */
public record BatchItem(String customId, ChatRequest request) {
  public BatchItem {
    if (!customId.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("no id for a batch: " + customId);
    }
  }
}
