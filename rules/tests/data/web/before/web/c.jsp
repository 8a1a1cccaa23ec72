<jsp:useBean id="cart" class="app.Cart"/>
