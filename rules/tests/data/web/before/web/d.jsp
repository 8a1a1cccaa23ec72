<jsp:plugin type="applet" code="A.class"/>
