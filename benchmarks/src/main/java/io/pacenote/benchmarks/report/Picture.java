package io.pacenote.benchmarks.report;

import io.pacenote.benchmarks.Settings;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;

/** A chart as an SVG file, the same to the byte for the same rows. */
record Picture(String name, JFreeChart chart, int width, int height) {

    void draw() throws IOException {
        Path directory = Files.createDirectories(Settings.path("charts"));
        SVGGraphics2D svg = new SVGGraphics2D(document());
        svg.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(svg, new Rectangle(width, height));
        try (BufferedWriter file = Files.newBufferedWriter(directory.resolve(name + ".svg"))) {
            svg.stream(file, true);
        }
    }

    private static org.w3c.dom.Document document() throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
