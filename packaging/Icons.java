import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon, three lanes that part from one line as in the window's title bar, and
 * writes it for every system: {@code lanewright.png} (512 pixels), {@code lanewright.ico}, {@code
 * lanewright.icns}.
 *
 * <p>Run as {@code java packaging/Icons.java FOLDER}.
 */
final class Icons {
  private static final Color GROUND = new Color(0x14, 0x17, 0x1b);

  /** Lowest lane first. */
  private static final Color[] LANES = {
    new Color(0x3c, 0xc2, 0xad), new Color(0x74, 0xa1, 0xff), new Color(0xb7, 0x8b, 0xf5)
  };

  private static final int[] ICO = {16, 24, 32, 48, 64, 128, 256};

  /** Names of the pictures in an ICNS file, which holds PNG data, by size in pixels. */
  private static final Map<String, Integer> ICNS =
      new LinkedHashMap<>(
          Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512));

  private Icons() {}

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Files.createDirectories(Path.of(args[0]));
    Files.write(folder.resolve("lanewright.png"), png(512));
    Files.write(folder.resolve("lanewright.ico"), ico());
    Files.write(folder.resolve("lanewright.icns"), icns());
  }

  private static byte[] png(int size) throws IOException {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double margin = size * 0.04;
    double side = size - 2 * margin;
    g.setColor(GROUND);
    g.fill(new RoundRectangle2D.Double(margin, margin, side, side, side * 0.42, side * 0.42));
    // The logo's own units: lanes from x 1 to 18, y 3 to 17.
    double unit = side / 29;
    g.translate(size / 2.0 - 9.5 * unit, size / 2.0 - 10 * unit);
    g.scale(unit, unit);
    g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(LANES[2]);
    g.draw(lane(7, 3, 3, 9));
    g.setColor(LANES[1]);
    g.draw(lane(6, 10, 5, 10));
    g.setColor(LANES[0]);
    var straight = new Path2D.Double();
    straight.moveTo(1, 17);
    straight.lineTo(18, 17);
    g.draw(straight);
    g.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A lane that rises to a height: the logo's curve, with its control points and its end. */
  private static Path2D lane(double outX, double y, double inX, double endX) {
    var path = new Path2D.Double();
    path.moveTo(1, 17);
    path.curveTo(outX, 17, inX, y, endX, y);
    path.lineTo(18, y);
    return path;
  }

  /** Header, one directory entry of 16 bytes per picture, then the pictures as PNG. */
  private static byte[] ico() throws IOException {
    byte[][] pictures = new byte[ICO.length][];
    int bytes = 6 + 16 * ICO.length;
    for (int k = 0; k < ICO.length; k++) {
      pictures[k] = png(ICO[k]);
      bytes += pictures[k].length;
    }
    ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) ICO.length);
    int at = 6 + 16 * ICO.length;
    for (int k = 0; k < ICO.length; k++) {
      byte side = (byte) (ICO[k] == 256 ? 0 : ICO[k]);
      out.put(side).put(side).put((byte) 0).put((byte) 0);
      out.putShort((short) 1).putShort((short) 32);
      out.putInt(pictures[k].length).putInt(at);
      at += pictures[k].length;
    }
    for (byte[] picture : pictures) {
      out.put(picture);
    }
    return out.array();
  }

  private static byte[] icns() throws IOException {
    var body = new ByteArrayOutputStream();
    var data = new DataOutputStream(body);
    for (var entry : ICNS.entrySet()) {
      byte[] picture = png(entry.getValue());
      data.write(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      data.writeInt(picture.length + 8);
      data.write(picture);
    }
    var out = new ByteArrayOutputStream();
    var file = new DataOutputStream(out);
    file.write("icns".getBytes(StandardCharsets.US_ASCII));
    file.writeInt(body.size() + 8);
    body.writeTo(file);
    return out.toByteArray();
  }
}
