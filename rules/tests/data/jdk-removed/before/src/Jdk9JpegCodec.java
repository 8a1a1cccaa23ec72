package app;

import com.sun.image.codec.jpeg.JPEGCodec;

class Jdk9JpegCodec {
}
