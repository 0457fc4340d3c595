package dev.lanewright.workspace;

import dev.lanewright.engine.EvalTable;
import java.util.List;

/**
 * An eval set as it is opened, with where its texts, columns and policies come from.
 *
 * @param title shown in the title bar
 * @param synthetic whether the data is made up
 * @param fields names of the samples' metadata fields
 * @param table the columns that every table has
 * @param columns what else can be loaded
 * @param texts request texts
 * @param policies saved policies and the working copy
 */
public record Document(
    String title,
    boolean synthetic,
    List<String> fields,
    EvalTable table,
    ColumnSource columns,
    SampleTexts texts,
    PolicyShelf policies) {
  public Document {
    fields = List.copyOf(fields);
  }
}
