package app;

import java.io.FileReader;
import java.nio.charset.StandardCharsets;

class Jdk18DefaultCharset {
    FileReader open(String name) throws Exception {
        return new FileReader(name, StandardCharsets.ISO_8859_1);
    }
}
