package dev.banyan.analyzer.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** What the page is made of: files of this package, and of libraries that lie on the class path as WebJars. */
final class Resources {

    private Resources() {}

    /** Files of this package, one after the other. */
    static String own(List<String> names) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(read(name));
        }
        return all.toString();
    }

    /** A script of a library, with its licence before it. */
    static String library(String name, String version, String file) throws IOException {
        String folder = "/META-INF/resources/webjars/" + name + "/" + version;
        String script = read(folder + "/dist/" + file);
        if (script.toLowerCase(Locale.ROOT).contains("</script")) {
            throw new IllegalStateException(file + " cannot stand in a page: it ends the element around it");
        }
        return "/*! " + name + " " + version + "\n" + read(folder + "/LICENSE").replace("*/", "* /") + "*/\n" + script;
    }

    /** How a policy names a text that stands in the page: {@code 'sha256-...'}. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
