package copy;

import software.amazon.awssdk.services.s3.S3Client;

public class Copy {
  private static final S3Client S3 = S3Client.create();

  public void run(String key) {
    S3.copyObject(c -> c.sourceBucket("a").sourceKey(key).destinationBucket("b").destinationKey(key));
  }
}
