package app;

import javax.imageio.ImageIO;

class Jdk9JpegCodec {
}
