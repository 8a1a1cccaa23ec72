package app;

import jakarta.el.ValueExpression;

class JsfValueBinding {
}
