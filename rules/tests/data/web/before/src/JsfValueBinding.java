package app;

import javax.faces.el.ValueBinding;

class JsfValueBinding {
}
