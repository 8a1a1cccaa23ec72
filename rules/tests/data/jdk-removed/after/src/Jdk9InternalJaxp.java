package app;

import javax.xml.transform.Transformer;

class Jdk9InternalJaxp {
}
