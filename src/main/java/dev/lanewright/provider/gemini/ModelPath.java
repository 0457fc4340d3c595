package dev.lanewright.provider.gemini;

import dev.lanewright.provider.ModelEntry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A model's place in the addresses. */
final class ModelPath {
  private ModelPath() {}

  /** {@code models/ID}, the id written so that it stays one step of the path. */
  static String of(ModelEntry model) {
    String id = model.id().startsWith("models/") ? model.id().substring(7) : model.id();
    return "models/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
