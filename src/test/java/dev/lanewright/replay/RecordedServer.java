package dev.lanewright.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.lanewright.provider.fault.Answers;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A server on loopback whose models answer with the texts that a RouteLLM file records for them
 * (column {@code MODEL_response}): {@code FILE.csv} and then the settings of {@link FaultServer}.
 */
final class RecordedServer {
  private RecordedServer() {}

  public static void main(String... args) throws IOException, InterruptedException {
    Answers recorded = answers(Path.of(args[0]));
    Settings settings = Settings.parse(Arrays.copyOfRange(args, 1, args.length));
    try (FaultServer server = FaultServer.start(settings, recorded)) {
      System.out.println(server.url("/v1"));
      Thread.sleep(settings.seconds() * 1000L);
    }
  }

  /** By model and prompt. */
  static Answers answers(Path csv) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        for (String column : row.getHeader()) {
          if (column.endsWith("_response")) {
            String model = column.substring(0, column.length() - "_response".length());
            String id = model.substring(model.indexOf('/') + 1);
            texts.put(id + "\u0001" + row.getField("prompt").strip(), row.getField(column));
          }
        }
      }
    }
    return asked -> texts.getOrDefault(asked.model() + "\u0001" + asked.prompt().strip(), "?");
  }
}
