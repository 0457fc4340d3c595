package dev.lanewright.ui.data.imports;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One model of the files: its name there, and the catalogue's name for it, to be edited. */
final class ModelRow {
  private final String fileName;
  private final boolean known;
  private final StringProperty catalogueName;

  /**
   * @param known whether the catalogue has the proposed model
   */
  ModelRow(String fileName, String catalogueName, boolean known) {
    this.fileName = fileName;
    this.known = known;
    this.catalogueName = new SimpleStringProperty(catalogueName);
  }

  String fileName() {
    return fileName;
  }

  boolean known() {
    return known;
  }

  /** {@code provider/id}. */
  StringProperty catalogueNameProperty() {
    return catalogueName;
  }

  /** Whether the name can be one of the catalogue. */
  boolean valid() {
    String name = catalogueName.get();
    int slash = name.indexOf('/');
    return slash > 0 && slash < name.length() - 1;
  }
}
