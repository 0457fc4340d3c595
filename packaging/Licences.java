import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Writes {@code THIRD-PARTY.md}: name, version and licence of every library that is shipped, from
 * the bill of materials.
 *
 * <p>Run as {@code java packaging/Licences.java FOLDER}; the folder holds {@code
 * lanewright.cdx.xml}. Fails where a library has no licence in it.
 */
final class Licences {
  private Licences() {}

  public static void main(String[] args)
      throws IOException, ParserConfigurationException, SAXException {
    Path folder = Path.of(args[0]);
    var document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("lanewright.cdx.xml").toFile());
    var lines = new TreeSet<String>();
    var without = new ArrayList<String>();
    Element all = child(document.getDocumentElement(), "components");
    for (Node node = all.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element component) {
        String name = text(component, "group") + ":" + text(component, "name");
        String licence = licence(component);
        if (licence.isEmpty()) {
          without.add(name);
        }
        lines.add("| " + name + " | " + text(component, "version") + " | " + licence + " |");
      }
    }
    if (!without.isEmpty()) {
      System.err.println("no licence is known of " + without);
      System.exit(1);
    }
    var out = new ArrayList<String>();
    out.add("# Libraries in Lanewright");
    out.add("");
    out.add("The jars are unmodified and stand beside the program's own. The Java runtime and");
    out.add("JavaFX are GPL-2.0 with the Classpath Exception.");
    out.add("");
    out.add("| library | version | licence |");
    out.add("|---|---|---|");
    out.addAll(lines);
    Files.write(folder.resolve("THIRD-PARTY.md"), out);
    System.out.println(lines.size() + " libraries in " + folder.resolve("THIRD-PARTY.md"));
  }

  private static String licence(Element component) {
    Element licences = child(component, "licenses");
    var names = new TreeSet<String>();
    for (Node node = licences == null ? null : licences.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element licence) {
        String id = text(licence, "id");
        String name = id.isEmpty() ? text(licence, "name") : id;
        names.add(name.isEmpty() ? licence.getTextContent().strip() : name);
      }
    }
    return String.join(" or ", names);
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent().strip();
  }
}
