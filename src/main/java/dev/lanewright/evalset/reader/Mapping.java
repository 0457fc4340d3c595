package dev.lanewright.evalset.reader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column or key of a file means what. Saved in the workspace and reusable.
 *
 * @param layout how rows are laid out
 * @param fields role to column or key, dots leading into nested objects; the roles are {@link
 *     Roles#SAMPLE}, in layouts of one answer per row {@link Roles#ANSWER} too
 * @param models wide layouts: one entry per model found, in file order; nested: one entry {@link
 *     #EVERY_MODEL} whose columns are keys within a model's object
 * @param metadata columns kept as metadata fields of the sample, under their own names
 * @param join a second file that brings the rest of a sample, or null
 */
public record Mapping(
    Layout layout,
    SequencedMap<String, String> fields,
    List<ModelColumns> models,
    List<String> metadata,
    @Nullable Join join) {
  /** In place of a column: the file's name, such as {@code virology} for mmlu_virology.csv. */
  public static final String FILE_NAME = "(file name)";

  /** In place of a model's name: each model that a row's object holds. */
  public static final String EVERY_MODEL = "*";

  public Mapping {
    fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    models = List.copyOf(models);
    metadata = List.copyOf(metadata);
  }

  /** This mapping with a role taken from another column, or from none where it is null. */
  public Mapping with(String role, @Nullable String column) {
    SequencedMap<String, String> changed = new LinkedHashMap<>(fields);
    if (column == null) {
      changed.remove(role);
    } else {
      changed.put(role, column);
    }
    return new Mapping(layout, changed, models, metadata, join);
  }

  /** This mapping with other models. */
  public Mapping withModels(List<ModelColumns> changed) {
    return new Mapping(layout, fields, changed, metadata, join);
  }

  /** This mapping with other metadata columns. */
  public Mapping withMetadata(List<String> changed) {
    return new Mapping(layout, fields, models, changed, join);
  }

  /**
   * The columns of one model in a wide layout.
   *
   * @param model its name
   * @param columns role (one of {@link Roles#ANSWER}) to column
   */
  public record ModelColumns(String model, SequencedMap<String, String> columns) {
    public ModelColumns {
      columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }
  }

  /**
   * A second file joined on a key.
   *
   * @param file file name beside the first file
   * @param on the key in both files
   * @param fields role to column in the second file
   */
  public record Join(String file, String on, SequencedMap<String, String> fields) {
    public Join {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
  }
}
