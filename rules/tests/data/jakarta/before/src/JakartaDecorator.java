package app;

import javax.decorator.Decorator;

class JakartaDecorator {
}
