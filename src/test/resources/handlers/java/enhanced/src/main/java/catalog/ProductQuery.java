package catalog;

public class ProductQuery {
  private String category;

  public String getCategory() {
    return category;
  }
}
