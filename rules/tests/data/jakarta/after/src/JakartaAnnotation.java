package app;

import jakarta.annotation.PostConstruct;
import javax.annotation.Nonnull;
import javax.annotation.processing.Processor;

class JakartaAnnotation {
}
