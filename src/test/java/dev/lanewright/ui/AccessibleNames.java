package dev.lanewright.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.VirtualFlow;

/** Finds controls that a screen reader could not name, and ids that stand for two controls. */
final class AccessibleNames {
  /** Ids that the toolkit gives to parts of its own controls. */
  private static final List<String> TOOLKIT = List.of("arrow", "arrow-button");

  private AccessibleNames() {}

  /** What is wrong below a node, each in words; empty when nothing is. */
  static List<String> problems(Node root) {
    List<String> out = new ArrayList<>();
    Map<String, Node> byId = new HashMap<>();
    for (Node node : all(root).toList()) {
      String id = node.getId();
      if (id != null && !id.isEmpty() && node.getScene() != null && own(node)) {
        Node other = byId.put(id, node);
        if (other != null) {
          out.add("twice: #" + id + " at " + path(node) + " and " + path(other));
        }
      }
      if (node.isFocusTraversable() && seen(node) && own(node) && name(node).isBlank()) {
        out.add("no name: " + path(node));
      }
    }
    return out;
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent p
        ? Stream.concat(
            Stream.of(node), p.getChildrenUnmodifiable().stream().flatMap(AccessibleNames::all))
        : Stream.of(node);
  }

  private static boolean seen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Not a part of the inside of a toolkit's control. */
  private static boolean own(Node node) {
    if (node.getId() != null && TOOLKIT.contains(node.getId())) {
      return false;
    }
    // A cell takes over the id of its column; other parts have the ids of their kind.
    if (node instanceof IndexedCell<?>
        || node instanceof TableColumnHeader
        || node instanceof VirtualFlow<?>
        || (node instanceof ListView<?> && node.getParent() instanceof ComboBoxBase<?>)) {
      return false;
    }
    Parent parent = node.getParent();
    return !(parent instanceof Control) || parent instanceof Labeled || node.getId() != null;
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled by) {
      return by.getText();
    }
    if (node instanceof Labeled labeled) {
      return labeled.getText() == null ? "" : labeled.getText();
    }
    if (!(node instanceof Control)) {
      Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
      return text == null ? "" : text.toString();
    }
    return "";
  }

  private static String path(Node node) {
    StringBuilder out = new StringBuilder();
    Node at = node;
    for (int i = 0; i < 4 && at != null; i++, at = at.getParent()) {
      out.insert(
          0,
          "/"
              + at.getClass().getSimpleName()
              + (at.getId() == null ? "" : "#" + at.getId())
              + (at.getStyleClass().isEmpty() ? "" : "." + at.getStyleClass().getLast()));
    }
    return out.toString();
  }
}
