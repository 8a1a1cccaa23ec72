package app;

import jakarta.decorator.Decorator;

class JakartaDecorator {
}
