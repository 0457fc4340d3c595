package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Opens the rows of a file, by its content. */
final class Sources {
  private static final long LARGEST_DOMAINS = 4 << 20;

  private Sources() {}

  /** The rows of a file under a mapping. */
  static RowSource open(
      Path file, Mapping mapping, @Nullable Path domains, Meter meter, Rejects rejects)
      throws IOException {
    return switch (Kind.of(file)) {
      case PARQUET -> new ParquetRows(file, meter);
      case TABLE -> new CsvRows(file, meter, rejects);
      case JSON -> {
        String rows = mapping.fields().get("rows");
        JsonShape shape =
            mapping.layout() == Layout.CLINC150
                ? new JsonShape(JsonShape.Form.CLINC, List.of())
                : rows == null
                    ? JsonShape.of(file)
                    : new JsonShape(JsonShape.Form.DOCUMENT, List.of(rows.split("\\.")));
        yield json(file, shape, domains, meter, rejects);
      }
    };
  }

  /** The rows of a JSON file of a known shape. */
  static RowSource json(
      Path file, JsonShape shape, @Nullable Path domains, Meter meter, Rejects rejects)
      throws IOException {
    return switch (shape.form()) {
      case LINES -> new JsonLines(file, meter, rejects);
      case ARRAY -> new JsonDocument(file, List.of(), meter, rejects);
      case DOCUMENT -> new JsonDocument(file, shape.rows(), meter, rejects);
      case CLINC ->
          new ClincRows(file, domains == null ? Map.of() : domains(domains), meter, rejects);
      case DOMAINS ->
          throw new ReadException(
              file, "lists intents by domain and holds no requests. Give the data file too.", null);
    };
  }

  /** Intent to domain. */
  private static Map<String, String> domains(Path file) throws IOException {
    if (Files.size(file) > LARGEST_DOMAINS) {
      throw new ReadException(file, "is too large for a list of intents by domain.", null);
    }
    JsonNode root = new JsonText().valueOrNull(Files.readString(file));
    if (root == null || !root.isObject()) {
      throw new ReadException(file, "expected an object from domain to a list of intents.", null);
    }
    Map<String, String> domains = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      for (JsonNode intent : new ArrayList<>(entry.getValue().values())) {
        domains.put(intent.asString(), entry.getKey());
      }
    }
    return domains;
  }
}
