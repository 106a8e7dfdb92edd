plugins { java }

dependencies {
    implementation("com.amazonaws:aws-lambda-java-core:1.2.3")
    implementation("software.amazon.awssdk:bundle:2.31.0")
}
