package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The published shapes of request bodies. */
final class Shapes {
  private Shapes() {}

  /** Fails unless the JSON text has that shape. */
  static void fits(String shape, String json) {
    try (InputStream in =
        Objects.requireNonNull(Shapes.class.getResourceAsStream(shape + ".schema.json"))) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .as(json)
          .isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
