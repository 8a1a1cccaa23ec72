package app;

import java.util.zip.GZIPOutputStream;

class Jdk14Pack200 {
}
