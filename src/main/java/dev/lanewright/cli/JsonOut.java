package dev.lanewright.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON document to a command's output. Numbers that are not finite become null. */
public final class JsonOut {
  private final ObjectMapper mapper =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Writes the document: maps, lists, texts, numbers, booleans and nulls. */
  public void write(PrintWriter out, Object document) {
    out.println(mapper.writeValueAsString(document));
    out.flush();
  }

  /** The number as JSON can hold it: null for NaN and infinities. */
  public static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
