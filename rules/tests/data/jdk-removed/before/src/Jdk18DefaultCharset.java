package app;

import java.io.FileReader;

class Jdk18DefaultCharset {
    FileReader open(String name) throws Exception {
        return new FileReader(name);
    }
}
